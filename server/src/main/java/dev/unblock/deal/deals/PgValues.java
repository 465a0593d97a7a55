package dev.unblock.deal.deals;

import io.vertx.sqlclient.Tuple;

/** The values of a statement that is put together from parts. */
final class PgValues {
    private final Tuple tuple;

    /** @param first named $1 */
    PgValues(String first) {
        tuple = Tuple.of(first);
    }

    /** @return how the statement names it */
    String add(Object value) {
        tuple.addValue(value);
        return "$" + tuple.size();
    }

    Tuple tuple() {
        return tuple;
    }
}
