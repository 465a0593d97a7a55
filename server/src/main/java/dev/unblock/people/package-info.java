/**
 * People: teams, their members and roles, sign-in, invitations, and guests of one board. This room decides who a person
 * is; the board decides what they may do on it.
 *
 * <p>Of every secret that is given out (invitation, guest link, ticket) only a hash is stored, and answers do not tell
 * whether a secret never existed, was used, or has expired.
 */
@NullMarked
package dev.unblock.people;

import org.jspecify.annotations.NullMarked;
