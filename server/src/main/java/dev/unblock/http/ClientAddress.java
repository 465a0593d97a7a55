package dev.unblock.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting. */
public final class ClientAddress {
    /** One customer of an IPv6 provider has at least so much of an address to choose from. */
    private static final int NETWORK_BYTES = 8;

    static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /** An IPv4 address, the network of an IPv6 one, or the one word for whatever has neither. */
    public static String of(HttpServerRequest request) {
        return of(request.remoteAddress());
    }

    public static String of(@Nullable SocketAddress address) {
        return address == null ? UNKNOWN : of(address.hostAddress());
    }

    public static String of(@Nullable String literal) {
        if (literal == null) {
            return UNKNOWN;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
