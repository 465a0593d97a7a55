/** Signing in and staying signed in: passwords and the slowing down of guesses, sessions, tickets for sockets. */
@NullMarked
package dev.unblock.people.signin;

import org.jspecify.annotations.NullMarked;
