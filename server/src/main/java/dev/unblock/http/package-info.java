/**
 * The front door: routes, sockets, the OpenAPI document, errors, static files, health and metrics. It
 * checks who asks and what may be asked, and hands everything else to the room that it belongs to.
 */
@NullMarked
package dev.unblock.http;

import org.jspecify.annotations.NullMarked;
