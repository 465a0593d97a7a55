package dev.unblock.http;

/** Who may call an endpoint. Rooms define their own rules; the API document shows a rule by its name. */
public interface AccessRule {
    /** Also without a cookie, which is not even read. */
    AccessRule ANYONE = new Anyone();

    String name();

    /** @param caller the signed-in caller */
    boolean admits(Caller caller);

    /** See {@link #ANYONE}. */
    record Anyone() implements AccessRule {
        @Override
        public String name() {
            return "ANYONE";
        }

        @Override
        public boolean admits(Caller caller) {
            return true;
        }
    }
}
