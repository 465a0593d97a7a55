package dev.unblock.http;

/** Who may ask for an endpoint. The rooms have rules of their own; a rule is called by its name in the API document. */
public interface AccessRule {
    /** Also without a cookie; it is not even read. */
    AccessRule ANYONE = new Anyone();

    String name();

    /** @param caller who is signed in */
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
