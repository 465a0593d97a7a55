package dev.unblock.log;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson what the Java types already say, so that they need no annotations: a record of a sealed interface is
 * written with {@code "t": "its-name"} first, and a record component that is not {@code @Nullable} must be present and
 * not null.
 */
public final class SealedTypes extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** The property that names the type. */
    static final String TYPE = "t";

    public SealedTypes() {
        super("sealed-types");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Introspector());
    }

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> record) {
            return record.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    /** {@code RaiseObstacle} is {@code raise-obstacle} on the wire. */
    public static String nameOf(Class<?> record) {
        return NAMES.get(record);
    }

    private static boolean inFamily(Class<?> type) {
        if (type.isRecord()) {
            for (Class<?> parent : type.getInterfaces()) {
                if (parent.isSealed()) {
                    return true;
                }
            }
            return false;
        }
        return type.isInterface() && type.isSealed();
    }

    private static void collect(Class<?> family, List<NamedType> found) {
        for (Class<?> child : family.getPermittedSubclasses()) {
            if (child.isSealed()) {
                collect(child, found);
            } else {
                found.add(new NamedType(child, nameOf(child)));
            }
        }
    }

    private static final class Introspector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
            if (!inFamily(annotated.getRawType())) {
                return null;
            }
            JsonTypeInfo.Value info = JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false, true);
            return new StdTypeResolverBuilder().init(info, null);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            Class<?> type = annotated.getRawType();
            if (!(annotated instanceof AnnotatedClass) || !type.isSealed()) {
                return null;
            }
            List<NamedType> found = new ArrayList<>();
            collect(type, found);
            return found;
        }

        @Override
        public @Nullable String findTypeName(AnnotatedClass annotated) {
            Class<?> type = annotated.getRawType();
            return type.isRecord() && inFamily(type) ? nameOf(type) : null;
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            Boolean nullable = nullable(member);
            return nullable == null ? null : !nullable;
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            Boolean nullable = nullable(annotated);
            if (nullable == null) {
                return JsonSetter.Value.empty();
            }
            return JsonSetter.Value.construct(nullable ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL);
        }

        /** Whether the component may be null; null for anything but a constructor parameter of a record. */
        private static @Nullable Boolean nullable(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)
                    || !parameter.getDeclaringClass().isRecord()) {
                return null;
            }
            return parameter
                    .getDeclaringClass()
                    .getRecordComponents()[parameter.getIndex()]
                    .getAnnotatedType()
                    .isAnnotationPresent(Nullable.class);
        }
    }
}
