package dev.unblock.deal.contacts;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.REP_OR_MANAGER;

import dev.unblock.deal.contacts.ContactRest.ContactStep;
import dev.unblock.deal.contacts.ContactRest.DealContact;
import dev.unblock.deal.contacts.ContactRest.EditContact;
import dev.unblock.deal.contacts.ContactRest.KnownContact;
import dev.unblock.deal.contacts.ContactRest.NewContact;
import dev.unblock.deal.deals.PgDeals;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who decides at the customer about a deal of the caller's team. */
public final class ContactRoutes implements Endpoints {
    private final PgDeals deals;
    private final PgContacts contacts;
    private final PgContactEdits edits;
    private final TokenGenerator tokens;
    private final InstantSource clock;

    public ContactRoutes(
            PgDeals deals, PgContacts contacts, PgContactEdits edits, TokenGenerator tokens, InstantSource clock) {
        this.deals = deals;
        this.contacts = contacts;
        this.edits = edits;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("DEAL_CONTACTS", "/api/deals/{deal}/contacts", MEMBER, this::all)
                        .gives(DealContact[].class)
                        .says("The customer's people on a deal, with role and attitude"),
                get("KNOWN_CONTACTS", "/api/deals/{deal}/known-contacts", MEMBER, this::known)
                        .gives(KnownContact[].class)
                        .says("People of the deal's customer who are on other deals only"),
                get("CONTACT_CHANGES", "/api/deals/{deal}/contact-changes", MEMBER, this::changes)
                        .gives(ContactStep[].class)
                        .says("How roles on a deal have changed, latest first"),
                post("NEW_CONTACT", "/api/deals/{deal}/contacts", REP_OR_MANAGER, this::add)
                        .takes(NewContact.class)
                        .makes(DealContact.class)
                        .says("Adds a contact to a deal"),
                put("ADD_KNOWN_CONTACT", "/api/deals/{deal}/contacts/{contact}", REP_OR_MANAGER, this::addKnown)
                        .gives(DealContact.class)
                        .says("Adds one of the customer's known people to a deal"),
                patch("EDIT_CONTACT", "/api/deals/{deal}/contacts/{contact}", REP_OR_MANAGER, this::edit)
                        .takes(EditContact.class)
                        .gives(DealContact.class)
                        .says("Changes some fields of a contact on a deal"),
                delete("REMOVE_CONTACT", "/api/deals/{deal}/contacts/{contact}", REP_OR_MANAGER, this::remove)
                        .says("Takes a contact off a deal; one that is on no other deal is deleted"));
    }

    private Object all(Call call) {
        return contacts.on(team(call), found(call)).await().stream()
                .map(DealContact::of)
                .toList();
    }

    private Object known(Call call) {
        return contacts.known(team(call), found(call)).await();
    }

    private Object changes(Call call) {
        return contacts.changes(team(call), found(call)).await().stream()
                .map(ContactStep::of)
                .toList();
    }

    private Object add(Call call) {
        Member member = SignedIn.member(call);
        ContactValues values = ContactEdit.first(call.body(NewContact.class).fields());
        Contact added = new Contact(tokens.id(), values, clock.instant(), member.id());
        return told(edits.add(member, call.path("deal"), added));
    }

    private Object addKnown(Call call) {
        return told(edits.addKnown(SignedIn.member(call), call.path("deal"), call.path("contact"), clock.instant()));
    }

    private Object edit(Call call) {
        EditContact sent = call.body(EditContact.class);
        return told(edits.edit(
                SignedIn.member(call),
                call.path("deal"),
                call.path("contact"),
                now -> ContactEdit.over(now, sent.fields(), sent.was()),
                clock.instant()));
    }

    private @Nullable Object remove(Call call) {
        told(edits.remove(SignedIn.member(call), call.path("deal"), call.path("contact"), clock.instant()));
        return null;
    }

    private static DealContact told(Future<Optional<Contact>> edited) {
        return edited.await().map(DealContact::of).orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
    }

    /** The id of the deal, if the caller's team has it. */
    private String found(Call call) {
        return deals.of(team(call), call.path("deal"))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND))
                .id();
    }

    private static String team(Call call) {
        return SignedIn.member(call).team().id();
    }
}
