package dev.unblock.live;

/** What the tabs at a board send after their hello. Of one loop only. */
final class FrameHandler {
    private final Loop loop;
    private final Sessions sessions;
    private final CommitQueue queue;
    private final CommandIntake intake;
    private final PresenceBoard presence;
    private final Joining joining;
    private final Delivery delivery;
    private final Attendance attendance;
    private final PersonBudgets budgets;

    FrameHandler(
            Loop loop,
            Sessions sessions,
            CommitQueue queue,
            CommandIntake intake,
            PresenceBoard presence,
            Joining joining,
            Delivery delivery,
            Attendance attendance,
            PersonBudgets budgets) {
        this.loop = loop;
        this.sessions = sessions;
        this.queue = queue;
        this.intake = intake;
        this.presence = presence;
        this.joining = joining;
        this.delivery = delivery;
        this.attendance = attendance;
        this.budgets = budgets;
    }

    void handle(Session session, Protocol.FromClient frame) {
        if (!sessions.has(session)) {
            return;
        }
        session.heard(loop.now());
        switch (frame) {
            case Protocol.Cmd cmd -> {
                session.acted(loop.now());
                intake.take(session, cmd);
            }
            case Protocol.Pres pres -> {
                session.acted(loop.now());
                presence.move(session, pres, queue.committed());
            }
            case Protocol.Pull pull -> pull(session, pull.from());
            case Protocol.Seen seen -> {}
            case Protocol.Hello again -> attendance.close(session, Protocol.Close.BAD_FRAME);
        }
    }

    /** A sign of life other than a frame. */
    void heard(Session session) {
        session.heard(loop.now());
    }

    /** A command that could not be parsed. */
    void unreadable(Session session, long op, Protocol.Code code) {
        intake.unreadable(session, op, code);
    }

    /** Sends events again, as far back as a tab could resume, and at a limited rate. */
    private void pull(Session session, long from) {
        if (from < 1 || from > session.sent()) {
            return;
        }
        if (!budgets.of(session.actor().id(), loop.now()).pull(loop.now())) {
            attendance.close(session, Protocol.Close.FLOOD);
        } else if (!joining.canResume(new Protocol.Resume(queue.epoch(), from - 1))) {
            attendance.close(session, Protocol.Close.RESYNC);
        } else {
            session.resendAfter(from - 1);
            delivery.deliver(session);
        }
    }
}
