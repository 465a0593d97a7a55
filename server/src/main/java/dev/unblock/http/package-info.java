/**
 * The front door's frame: endpoints, access checks, validation, the OpenAPI document, errors, static files, health and
 * metrics. It knows no room; rooms hand in their endpoints.
 */
@NullMarked
package dev.unblock.http;

import org.jspecify.annotations.NullMarked;
