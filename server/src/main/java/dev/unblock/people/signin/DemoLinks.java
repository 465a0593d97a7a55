package dev.unblock.people.signin;

import dev.unblock.people.Person;
import dev.unblock.people.TokenGenerator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-in links that the demo prints: reusable, valid until the server stops. Empty without a demo. Any thread. */
public final class DemoLinks {
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final TokenGenerator tokens;

    public DemoLinks(TokenGenerator tokens) {
        this.tokens = tokens;
    }

    /** @return the token for the address {@code /api/demo/sign-in/{token}} */
    public String add(Person person) {
        String token = tokens.token();
        people.put(TokenGenerator.hash(token), person.id());
        return token;
    }

    /** The person's id; they may have left by now. */
    Optional<String> find(String token) {
        return Optional.ofNullable(people.get(TokenGenerator.hash(token)));
    }
}
