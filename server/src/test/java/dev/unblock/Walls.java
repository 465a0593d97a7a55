package dev.unblock;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.unblock.log.EventLog;
import dev.unblock.people.Person;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Predicates for {@link ArchitectureTest}. */
final class Walls {
    private Walls() {}

    /** App, Main and Settings: they do the wiring, so they may know everything. */
    static DescribedPredicate<JavaClass> isFrontDoor() {
        return resideInAPackage("dev.unblock");
    }

    /** Endpoints, sockets, and classes that read or write request heads. */
    static DescribedPredicate<JavaClass> facesTheBrowser() {
        return DescribedPredicate.describe(
                "face the browser",
                it -> it.getName()
                        .replaceFirst("[$].*", "")
                        .matches(".*(Routes|Socket|Cookie|Authenticator|PasswordChecker)"));
    }

    /** Passing the pool on, or telling its failures from others, does not count as using SQL. */
    static DescribedPredicate<JavaClass> speakSql() {
        return resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..", "org.flywaydb..", "java.sql..")
                .and(not(equivalentTo(Pool.class)))
                .and(not(equivalentTo(DatabaseException.class)));
    }

    static DescribedPredicate<JavaClass> isEnum() {
        return DescribedPredicate.describe("an enum", JavaClass::isEnum);
    }

    static DescribedPredicate<JavaClass> isOneOf(String... names) {
        Set<String> all = Set.of(names);
        return DescribedPredicate.describe(
                String.join(", ", names), it -> all.contains(outermost(it).getSimpleName()));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }

    static DescribedPredicate<JavaAccess<?>> isClockOrChance() {
        Set<String> names =
                Set.of("now", "randomUUID", "random", "currentTimeMillis", "system", "systemUTC", "systemDefaultZone");
        Set<Class<?>> owners = Set.of(System.class, Math.class, Clock.class, InstantSource.class, java.util.UUID.class);
        return DescribedPredicate.describe(
                "the clock or chance",
                it -> names.contains(it.getName())
                        && (it.getTargetOwner().getPackageName().equals("java.time")
                                || owners.stream()
                                        .anyMatch(owner -> it.getTargetOwner().isEquivalentTo(owner))));
    }

    static DescribedPredicate<JavaAccess<?>> readsTheLog() {
        return DescribedPredicate.describe(
                "EventLog.read",
                it -> it.getName().equals("read") && it.getTargetOwner().isAssignableTo(EventLog.class));
    }

    static DescribedPredicate<JavaAccess<?>> readsAPlainName() {
        return DescribedPredicate.describe(
                "Person.name",
                it -> it.getName().equals("name")
                        && it.getTargetOwner().isAssignableTo(Person.class)
                        && !it.getOriginOwner().isAssignableTo(Person.class));
    }

    static DescribedPredicate<JavaClass> areRecordsOfBoardOrProtocol() {
        return DescribedPredicate.describe(
                "records of board or Protocol",
                it -> it.isRecord()
                        && (it.getPackageName().equals("dev.unblock.board")
                                || outermost(it).getSimpleName().equals("Protocol")));
    }

    static boolean isUntypedOrMutable(JavaClass type) {
        boolean isOpen = List.of(Object.class, Iterable.class).stream().anyMatch(type::isEquivalentTo);
        boolean isMutable = type.isAssignableTo(java.util.AbstractCollection.class)
                || type.isAssignableTo(java.util.AbstractMap.class);
        return isOpen || isMutable || type.getPackageName().equals("io.vertx.core.json") || type.isArray();
    }

    static ArchCondition<JavaClass> haveOnlyRecordsOrFamiliesUnderThem() {
        return new ArchCondition<>("have only records or sealed interfaces under them, where they are sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> family = type.reflect();
                if (!family.isSealed() || !family.isInterface()) {
                    return;
                }
                for (Class<?> child : family.getPermittedSubclasses()) {
                    boolean fine = child.isRecord() || child.isSealed();
                    events.add(new SimpleConditionEvent(type, fine, child + " in " + type.getSimpleName()));
                }
            }
        };
    }
}
