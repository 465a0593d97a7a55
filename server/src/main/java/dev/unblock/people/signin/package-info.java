/** Signing in and staying signed in: passwords and protection against guessing, sessions, tickets for sockets. */
@NullMarked
package dev.unblock.people.signin;

import org.jspecify.annotations.NullMarked;
