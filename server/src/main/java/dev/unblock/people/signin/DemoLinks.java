package dev.unblock.people.signin;

import dev.unblock.people.Person;
import dev.unblock.people.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-in links that the demo prints: reusable, valid until the server stops. Empty without a demo. Any thread. */
public final class DemoLinks {
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final Secrets secrets;

    public DemoLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @return the token for the address {@code /api/demo/sign-in/{token}} */
    public String add(Person person) {
        String token = secrets.token();
        people.put(Secrets.hash(token), person.id());
        return token;
    }

    /** The person's id; they may have left by now. */
    Optional<String> find(String token) {
        return Optional.ofNullable(people.get(Secrets.hash(token)));
    }
}
