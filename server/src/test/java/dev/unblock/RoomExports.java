package dev.unblock;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a room lets others use of its features. */
final class RoomExports {
    private static final Pattern ROOM = Pattern.compile("^dev\\.unblock\\.(\\w+)");
    private static final Pattern FEATURE = Pattern.compile("^dev\\.unblock\\.\\w+\\.\\w+");

    private RoomExports() {}

    /**
     * Of a room's features (the folders in it) other rooms use values (records and enums) and the classes that the
     * room's Module hands over.
     */
    static ArchCondition<JavaClass> useOfOtherRoomsFeaturesOnlyWhatTheyExport() {
        return new ArchCondition<>("use of the features of other rooms only what is exported") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(it ->
                                isFeatureOfAnotherRoom(it.getTargetClass(), user) && !isExported(it.getTargetClass()))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
            }
        };
    }

    private static boolean isFeatureOfAnotherRoom(JavaClass used, JavaClass user) {
        return FEATURE.matcher(used.getPackageName()).matches() && !room(used).equals(room(user));
    }

    private static String room(JavaClass type) {
        Matcher found = ROOM.matcher(type.getPackageName());
        return found.find() ? found.group(1) : "";
    }

    private static boolean isExported(JavaClass type) {
        JavaClass top = Walls.outermost(type);
        return top.isRecord() || top.isEnum() || isHandedOver(top);
    }

    private static boolean isHandedOver(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(it -> it.getSimpleName().endsWith("Module") && room(it).equals(room(type)))
                .flatMap(it -> it.getMethods().stream())
                .anyMatch(it -> it.getModifiers().contains(JavaModifier.PUBLIC)
                        && it.getRawReturnType().equals(type));
    }
}
