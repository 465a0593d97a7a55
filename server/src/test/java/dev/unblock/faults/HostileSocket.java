package dev.unblock.faults;

import dev.unblock.live.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket that sends one hostile frame after the other and reconnects whenever it is disconnected. */
final class HostileSocket {
    private static final int AT_ONCE = 20;
    private static final Pattern ANSWER =
            Pattern.compile("\"t\":\"(?:rej|ack)\",\"n\":(\\d+)|\\{\"n\":(\\d+),\"seq\":\\d+}");
    private static final int FLOOD = 4013;
    private static final int BROKEN_OFF = 1006;

    private final Player like;
    private final List<String> thrownOutFor = new ArrayList<>();
    private String client = "";
    private Stranger socket;
    private long op;
    private int tabs;

    HostileSocket(Player like) {
        this.like = like;
        socket = come();
    }

    private Stranger come() {
        while (true) {
            client = "hostile" + tabs++;
            op = 0;
            Stranger stranger = new Stranger(like.site(), like.boardId());
            stranger.say(Stranger.hello(like.ticket(), client));
            if (stranger.comes("pset")) {
                return stranger;
            }
            if (stranger.awaitClose() != FLOOD) {
                throw new AssertionError("not let in: " + stranger.awaitClose());
            }
        }
    }

    /** Close codes after commands, which should have been answered instead. */
    List<String> thrownOutFor() {
        return thrownOutFor;
    }

    /** Sends commands, each of them JSON, and waits until each is answered. */
    void order(List<String> orders) {
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            List<String> some = orders.subList(from, Math.min(orders.size(), from + AT_ONCE));
            if (!areAnswered(some)) {
                for (String one : some) {
                    if (!areAnswered(List.of(one))) {
                        thrownOutFor.add(one.substring(0, Math.min(one.length(), 200)));
                    }
                }
            }
        }
    }

    private boolean areAnswered(List<String> orders) {
        long last = op + orders.size();
        for (String order : orders) {
            socket.say("{\"t\":\"cmd\",\"n\":" + ++op + ",\"d\":" + order + "}");
        }
        long answered = 0;
        while (answered < last) {
            String frame = socket.nextFrame();
            if (frame == null) {
                socket = come();
                return false;
            }
            for (Matcher it = ANSWER.matcher(frame); it.find(); ) {
                answered = Math.max(answered, Long.parseLong(it.group(1) == null ? it.group(2) : it.group(1)));
            }
        }
        return true;
    }

    /** Sends something that is not a command: it is accepted, or the socket closes with a code of the protocol. */
    void say(String frame) {
        long seen = socket.say(frame)
                        .say("{\"t\":\"cmd\",\"n\":" + (op + 1) + ",\"d\":{\"t\":\"undo\",\"op\":0}}")
                        .comes("rej")
                ? 1
                : 0;
        if (seen == 1) {
            op++;
        } else {
            assertClosedInWords(socket);
            socket = come();
        }
    }

    /** Sends it as the first frame of a socket. */
    void begin(String hello) {
        try (Stranger stranger = new Stranger(like.site(), like.boardId())) {
            if (!stranger.say(hello).comes("welcome")) {
                assertClosedInWords(stranger);
            }
        }
    }

    private static void assertClosedInWords(Stranger stranger) {
        int code = stranger.awaitClose();
        if (code == BROKEN_OFF) {
            // unread data may make the network reset the connection before the code is read
            return;
        }
        for (Protocol.Close known : Protocol.Close.values()) {
            if (known.code() == code) {
                return;
            }
        }
        throw new AssertionError("closed with " + code);
    }

    void leave() {
        socket.close();
    }
}
