package dev.unblock.http;

/**
 * What sockets may say at this port.
 *
 * @param protocol the one subprotocol
 * @param maxMessageBytes a longer message closes its socket
 */
public record WebSockets(String protocol, int maxMessageBytes) {}
