package dev.unblock.live;

import dev.unblock.board.Actor;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.TextRule;
import dev.unblock.log.Json.Malformed;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One socket from opening to closing. It must send a hello within seconds, is admitted, and from then on feeds a {@link
 * Session}. Everything received is counted before it is processed; a client that sends more than any tab would is
 * disconnected. The socket's own thread calls the public methods; everything else runs on the board's loop.
 */
public final class Connection {
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    private sealed interface State {
        record AwaitingHello() implements State {}

        /** @param changed people whose rights changed since then; whether this person is one of them is known later */
        record Joining(Set<String> changed) implements State {}

        record Live(LiveBoard board, Session session) implements State {}

        record Ended() implements State {}
    }

    private final String board;
    private final String sid;
    private final Link link;
    private final BoardHost host;
    private final Loop loop;
    private final Access access;
    private final MessageQueue inbox;
    /** Used by the socket's thread only. */
    private final RateLimit inbound;

    private boolean flooding;
    private State state = new State.AwaitingHello();

    Connection(String board, String sid, Link link, BoardHost host, Loop loop, Access access) {
        this.board = board;
        this.sid = sid;
        this.link = link;
        this.host = host;
        this.loop = loop;
        this.access = access;
        inbox = new MessageQueue(loop);
        inbound =
                new RateLimit(host.capacity().framesPerSecond(), host.capacity().frameBurst(), loop.now());
        loop.execute(() -> loop.later(HELLO_WITHIN, this::hurry));
    }

    /** A binary message was received. */
    public void received(Buffer frame) {
        if (!mayCome(frame.length())) {
            return;
        }
        if (frame.length() > Capacity.MAX_MESSAGE_BYTES) {
            inbox.add(() -> end(Protocol.Close.BAD_FRAME));
            return;
        }
        try {
            Protocol.FromClient read = Frames.read(frame);
            inbox.add(() -> handle(read, frame.length()));
        } catch (Malformed broken) {
            inbox.add(() -> unreadable(frame, broken));
        }
    }

    /** Something was received that no client of ours sends. */
    public void strange() {
        inbox.add(() -> end(Protocol.Close.BAD_FRAME));
    }

    /**
     * Something was received that is not a complete message: a ping, or a fragment.
     *
     * @return whether more may be received
     */
    public boolean noise(int bytes) {
        return mayCome(bytes);
    }

    /** The client answered a ping. */
    public void pong() {
        if (mayCome(0)) {
            inbox.add(() -> {
                if (state instanceof State.Live live) {
                    live.board.heard(live.session);
                }
            });
        }
    }

    private boolean mayCome(int bytes) {
        if (flooding) {
            return false;
        }
        if (!inbound.take(loop.now(), 1 + bytes / Capacity.BYTES_OF_A_FRAME)) {
            flooding = true;
            // not queued behind waiting messages, as none of those need processing any more
            loop.execute(() -> end(Protocol.Close.FLOOD));
        }
        return !flooding;
    }

    /** The socket is closed. */
    public void closed() {
        inbox.add(() -> {
            if (state instanceof State.Live live) {
                live.board.leave(live.session);
            }
            state = new State.Ended();
        });
    }

    /** This person's rights have changed: if they are the one joining, they must start over. */
    void accessChanged(String member) {
        loop.execute(() -> {
            if (state instanceof State.Joining joining) {
                joining.changed.add(member);
            }
        });
    }

    /** It is unknown whose rights have changed: every connection that is joining must start over. */
    void anyAccessChanged() {
        loop.execute(() -> {
            if (state instanceof State.Joining) {
                end(Protocol.Close.RESYNC);
            }
        });
    }

    private void handle(Protocol.FromClient frame, int bytes) {
        switch (state) {
            case State.AwaitingHello waiting
            when frame instanceof Protocol.Hello hello && bytes <= Capacity.MAX_HELLO_BYTES -> greet(hello);
            case State.Live live -> live.board.receive(live.session, frame);
            case State.AwaitingHello waiting -> end(Protocol.Close.BAD_FRAME);
            case State.Joining joining -> end(Protocol.Close.BAD_FRAME);
            case State.Ended ended -> {}
        }
    }

    private void unreadable(Buffer frame, Malformed broken) {
        OptionalLong op = Frames.opOf(frame);
        if (state instanceof State.Live live && op.isPresent()) {
            Protocol.Code code = broken.unknownType() ? Protocol.Code.UNKNOWN_TYPE : Protocol.Code.MALFORMED;
            live.board.unreadable(live.session, op.getAsLong(), code);
        } else {
            end(Protocol.Close.BAD_FRAME);
        }
    }

    private void greet(Protocol.Hello hello) {
        if (hello.v() != Protocol.VERSION) {
            end(Protocol.Close.CLIENT_TOO_OLD);
            return;
        }
        // the id is stored in the log forever; a client that used the server's id could do what only the server may
        boolean isClient = TextRule.isId(hello.client()) && !hello.client().equals(CommandMeta.HOUSE);
        if (!isClient || hello.firstOp() < 1) {
            end(Protocol.Close.BAD_FRAME);
            return;
        }
        state = new State.Joining(new HashSet<>());
        // what the tab sends from now on waits until the board has been sent to it
        inbox.hold();
        host.arrives(this);
        loop.here(access.redeem(board, hello.ticket()))
                .compose(actor -> actor.isPresent()
                        ? admit(hello, actor.get())
                        : Future.failedFuture(new NotLetIn(Protocol.Close.NOT_AUTHENTICATED)))
                .onFailure(failure -> end(reason(failure)))
                .onComplete(done -> {
                    host.arrived(this);
                    inbox.goOn();
                });
    }

    private Future<Session> admit(Protocol.Hello hello, Actor actor) {
        if (!host.budgets().of(actor.id(), loop.now()).join(loop.now())) {
            return Future.failedFuture(new NotLetIn(Protocol.Close.FLOOD));
        }
        return host.board(board)
                .compose(live -> live.admit(sid, hello, actor, link).onSuccess(session -> {
                    if (state instanceof State.Joining joining && !joining.changed.contains(actor.id())) {
                        state = new State.Live(live, session);
                        link.letIn();
                    } else {
                        live.leave(session);
                        end(Protocol.Close.RESYNC);
                    }
                }));
    }

    /** The reason why a hello did not lead to a board. */
    static final class NotLetIn extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Protocol.Close why;

        NotLetIn(Protocol.Close why) {
            super(why.name());
            this.why = why;
        }
    }

    private static Protocol.Close reason(Throwable failure) {
        return switch (failure) {
            case NotLetIn refused -> refused.why;
            case BoardHost.NoSuchBoard none -> Protocol.Close.BOARD_GONE;
            default -> Protocol.Close.DRAINING;
        };
    }

    private void hurry() {
        if (state instanceof State.AwaitingHello) {
            end(Protocol.Close.BAD_FRAME);
        }
    }

    private void end(Protocol.Close why) {
        if (state instanceof State.Live live) {
            live.board.leave(live.session);
        }
        if (!(state instanceof State.Ended)) {
            state = new State.Ended();
            link.close(why);
        }
    }
}
