package dev.unblock;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of the cluster's nodes. The network must be private: the bus is neither encrypted nor authenticated.
 *
 * @param own the address of this node
 * @param nodes all nodes, or some that are always up
 */
public record Cluster(Address own, List<Address> nodes) {
    /** A host and the first of the two consecutive ports that a node uses: for membership, and for the event bus. */
    public record Address(String host, int port) {
        static final int USUAL_PORT = 5701;

        private static final int MAX_PORT = 65_534;
        private static final Pattern FORM =
                Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(\\d{1,5}))?");

        /** Empty if the text is neither host nor host:port. */
        static Optional<Address> of(String text) {
            Matcher match = FORM.matcher(text.strip());
            if (!match.matches()) {
                return Optional.empty();
            }
            int port = match.group(2) == null ? USUAL_PORT : Integer.parseInt(match.group(2));
            return port < 1 || port > MAX_PORT ? Optional.empty() : Optional.of(new Address(match.group(1), port));
        }

        /** Empty if the list is empty or one address is invalid. */
        static List<Address> listOf(String text) {
            List<Optional<Address>> all =
                    Stream.of(text.split(",")).map(Address::of).toList();
            return all.stream().allMatch(Optional::isPresent)
                    ? all.stream().flatMap(Optional::stream).toList()
                    : List.of();
        }

        /** The port of the event bus. */
        int busPort() {
            return port + 1;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
