package dev.unblock.store;

import java.nio.file.Path;
import java.security.SecureRandom;

/** The built-in PostgreSQL, restarted if it dies. */
public final class SupervisedPostgres implements AutoCloseable {
    private final LocalPostgres postgres;
    private final PostgresSupervisor supervisor;

    private SupervisedPostgres(LocalPostgres postgres) {
        this.postgres = postgres;
        this.supervisor = PostgresSupervisor.over(postgres);
    }

    /** Blocking, like {@link LocalPostgres#start}. */
    public static SupervisedPostgres start(Path folder, SecureRandom random) {
        return new SupervisedPostgres(LocalPostgres.start(folder, random));
    }

    public String url() {
        return postgres.url();
    }

    /** Whether it was found dead and is not back yet. */
    public boolean isRestarting() {
        return supervisor.isRestarting();
    }

    @Override
    public void close() {
        supervisor.close();
        postgres.close();
    }
}
