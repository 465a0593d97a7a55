package dev.unblock.http;

/**
 * Which sockets are accepted.
 *
 * @param protocol the only subprotocol
 * @param maxMessageBytes a longer message closes its socket
 */
public record WebSockets(String protocol, int maxMessageBytes) {}
