/**
 * People: teams, their members and roles, sign-in, invitations, and guests of one board. This room decides who a person
 * is; the board decides what they may do on it.
 *
 * <p>Of every secret that is given out (invitation, guest link) only a hash is stored, and of a ticket only that it was
 * used; answers do not tell whether a secret never existed, was used, or has expired.
 */
@NullMarked
package dev.unblock.people;

import org.jspecify.annotations.NullMarked;
