package dev.unblock.people.signin;

import dev.unblock.people.Person;
import dev.unblock.people.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one-click sign-ins that the demo prints: each is good for many times, but only until the server
 * stops. Without a demo there are none. Any thread.
 */
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

    /** Id of the person, who may have left by now. */
    Optional<String> find(String token) {
        return Optional.ofNullable(people.get(Secrets.hash(token)));
    }
}
