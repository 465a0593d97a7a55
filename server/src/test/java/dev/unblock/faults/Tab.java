package dev.unblock.faults;

import dev.unblock.board.Command;
import dev.unblock.board.LoggedCommand;
import dev.unblock.live.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A tab that behaves like our web app: resumes where it was, and resends unanswered commands under the same numbers.
 * The owner ensures that only one thread at a time calls it.
 */
final class Tab {
    private static final Set<Protocol.Code> WORTH_ANOTHER_TRY =
            Set.of(Protocol.Code.RATE_LIMITED, Protocol.Code.OVERLOADED, Protocol.Code.UNAVAILABLE, Protocol.Code.GAP);

    private static final int RETRY_MILLIS = 50;

    private final String client;
    private final Consumer<Protocol.FromClient> wire;
    private final IntConsumer retry;
    private final Outbox outbox = new Outbox();
    private final View view = new View();
    private final List<Protocol.FromServer> frames = new ArrayList<>();
    private String me = "";
    private boolean live;

    /** @param retry asks for {@link #sendAll} after that many milliseconds */
    Tab(String client, Consumer<Protocol.FromClient> wire, IntConsumer retry) {
        this.client = client;
        this.wire = wire;
        this.retry = retry;
    }

    void hello(String ticket) {
        wire.accept(new Protocol.Hello(Protocol.VERSION, client, ticket, outbox.first(), view.resume()));
    }

    void hear(Protocol.FromServer frame) {
        frames.add(frame);
        switch (frame) {
            case Protocol.Welcome welcome -> welcomed(welcome);
            case Protocol.Snap part -> {
                view.part(part);
                if (part.part() == part.of()) {
                    live();
                }
            }
            case Protocol.Evs events -> {
                view.events(events);
                List<LoggedCommand> mine = events.mine();
                if (mine != null) {
                    mine.forEach(it -> outbox.acknowledge(it.n(), it.seq()));
                }
            }
            case Protocol.Ack ack -> outbox.acknowledge(ack.n(), ack.seq());
            case Protocol.Rej rej -> refused(rej);
            case Protocol.Hb beat -> wire.accept(new Protocol.Seen(view.board().seq(), beat.at()));
            case Protocol.People people -> {}
            case Protocol.Pset presence -> {}
            case Protocol.Nudge nudge -> {}
            case Protocol.Bye bye -> {}
        }
    }

    /** The connection is gone; commands wait for the next one. */
    void lost() {
        live = false;
    }

    /** Sends a command, repeatedly until it is answered. */
    long order(Command command) {
        Outbox.Op op = outbox.add(command);
        if (live) {
            wire.accept(new Protocol.Cmd(op.n(), command));
        }
        return op.n();
    }

    void sendAll() {
        if (live) {
            outbox.waiting().forEach(op -> wire.accept(new Protocol.Cmd(op.n(), op.command())));
        }
    }

    private void welcomed(Protocol.Welcome welcome) {
        me = welcome.me();
        view.welcomed(welcome);
        outbox.settleUpTo(welcome.lastOp());
        if (welcome.mode() == Protocol.Mode.TAIL) {
            live();
        }
    }

    private void live() {
        live = true;
        sendAll();
    }

    private void refused(Protocol.Rej rej) {
        if (WORTH_ANOTHER_TRY.contains(rej.code())) {
            Integer after = rej.retryAfterMs();
            retry.accept(after == null ? RETRY_MILLIS : Math.max(1, after));
        } else {
            outbox.refuse(rej);
        }
    }

    String client() {
        return client;
    }

    String me() {
        return me;
    }

    boolean isLive() {
        return live;
    }

    View view() {
        return view;
    }

    Outbox outbox() {
        return outbox;
    }

    /** All received frames, oldest first. */
    List<Protocol.FromServer> frames() {
        return frames;
    }

    @Override
    public String toString() {
        String last = frames.isEmpty() ? "none" : frames.getLast().toString();
        return "seq " + view.board().seq() + ", " + outbox.size() + " of " + outbox.last() + " waiting, last frame "
                + last.substring(0, Math.min(last.length(), 300));
    }
}
