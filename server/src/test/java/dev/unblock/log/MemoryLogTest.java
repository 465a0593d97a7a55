package dev.unblock.log;

class MemoryLogTest extends EventLogContract {
    private final EventLog log = new MemoryLog();

    @Override
    EventLog log() {
        return log;
    }
}
