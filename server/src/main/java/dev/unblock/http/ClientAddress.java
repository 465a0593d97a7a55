package dev.unblock.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The client's address, for counting and limits. */
public final class ClientAddress {
    /** One IPv6 customer usually has at least a /64 network to choose addresses from. */
    private static final int NETWORK_BYTES = 8;

    static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /** An IPv4 address, the /64 network of an IPv6 address, or one fixed word for anything else. */
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
