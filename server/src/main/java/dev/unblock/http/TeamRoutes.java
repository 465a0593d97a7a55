package dev.unblock.http;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgPeople.Outcome;
import dev.unblock.people.ShownNames;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The team: its beginning, its members, oneself. */
final class TeamRoutes {
    private final PgPeople people;
    private final PasswordProof proof;
    private final Doorkeeper door;
    private final PeopleListener listener;
    private final String version;
    private Future<Boolean> emptiness = Future.succeededFuture(true);

    TeamRoutes(PgPeople people, PasswordProof proof, Doorkeeper door, PeopleListener listener, String version) {
        this.people = people;
        this.proof = proof;
        this.door = door;
        this.listener = listener;
        this.version = version;
    }

    void bind(Api api) {
        api.on(TeamOperation.STATUS, call -> new Rest.Status(isEmpty().await(), version))
                .on(TeamOperation.SET_UP, this::setUp)
                .on(TeamOperation.ME, call -> Answers.me(call.person()))
                .on(TeamOperation.EDIT_ME, this::editMe)
                .on(TeamOperation.MEMBERS, this::members)
                .on(TeamOperation.EDIT_MEMBER, this::editMember);
    }

    /** All who ask at a time share one question: strangers may ask, and must not keep the database from others. */
    private synchronized Future<Boolean> isEmpty() {
        if (emptiness.isComplete()) {
            emptiness = people.isEmpty();
        }
        return emptiness;
    }

    private Object setUp(Call call) {
        Rest.Setup sent = call.body(Rest.Setup.class);
        // asked before the costly hash; the database decides
        if (!people.isEmpty().await()) {
            throw Refused.because(ProblemCode.ALREADY_SET_UP);
        }
        var manager =
                new Member.New(sent.name().strip(), sent.email(), Role.MANAGER, Seniority.REGULAR, sent.language());
        Member member = people.setUp(
                        sent.team().strip(), manager, proof.hash(call.http(), "the first team", sent.password()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.ALREADY_SET_UP));
        call.set(door.signIn(call.http(), member));
        return Answers.me(member);
    }

    private Object editMe(Call call) {
        Rest.EditMe sent = call.body(Rest.EditMe.class);
        Person before = call.person();
        String name = sent.name() == null ? null : sent.name().strip();
        Person after = people.editSelf(before, name, sent.language()).await();
        if (!after.name().equals(before.name())) {
            listener.teamChanged(after.team().id());
        }
        return Answers.me(after);
    }

    private Object members(Call call) {
        Member asking = call.member();
        List<Member> members = people.members(asking.team().id()).await();
        Map<String, String> names = ShownNames.of(List.of(members));
        return members.stream()
                .map(member -> Answers.teamMember(member, Objects.requireNonNull(names.get(member.id())), asking))
                .toList();
    }

    private Object editMember(Call call) {
        Rest.EditMember sent = call.body(Rest.EditMember.class);
        Member asking = call.member();
        var edit = new Member.Edit(sent.role(), sent.seniority(), sent.active());
        return switch (people.edit(asking.team().id(), call.path("member"), edit)
                .await()) {
            case Outcome.Changed(Member member, var guests) -> {
                listener.accessChanged(member.id());
                listener.guestsOut(guests);
                listener.teamChanged(member.team().id());
                yield Answers.teamMember(member, asking);
            }
            case Outcome.NotFound() -> throw Refused.because(ProblemCode.NOT_FOUND);
            case Outcome.LastManager() -> throw Refused.because(ProblemCode.LAST_MANAGER);
        };
    }
}
