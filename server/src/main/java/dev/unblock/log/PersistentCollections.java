package dev.unblock.log;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * Lets Jackson read a board's persistent collections; writing needs no help. Own code, because Jackson's module creates
 * hash tables, and a board needs trees: browsers choose its keys.
 */
final class PersistentCollections extends SimpleModule {
    private static final long serialVersionUID = 1;

    PersistentCollections() {
        super("persistent-collections");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers());
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable KeyDeserializer keys,
                @Nullable TypeDeserializer valueType,
                @Nullable JsonDeserializer<?> values) {
            if (type.getRawClass() != PMap.class) {
                return null;
            }
            JavaType plain = config.getTypeFactory()
                    .constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType());
            return new StdDelegatingDeserializer<>(
                    new From<Map<String, Object>, PMap<String, Object>>(plain, type, TreePMap::from));
        }

        @Override
        public @Nullable JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable TypeDeserializer elementType,
                @Nullable JsonDeserializer<?> elements) {
            JavaType plain = config.getTypeFactory().constructCollectionType(ArrayList.class, type.getContentType());
            if (type.getRawClass() == PSet.class) {
                return new StdDelegatingDeserializer<>(
                        new From<Collection<String>, PSet<String>>(plain, type, TreePSet::from));
            }
            if (type.getRawClass() == PVector.class) {
                return new StdDelegatingDeserializer<>(
                        new From<Collection<Object>, PVector<Object>>(plain, type, TreePVector::from));
            }
            return null;
        }
    }

    /** Reads a plain collection first. */
    private record From<A, B>(JavaType plain, JavaType wanted, Function<A, B> persist) implements Converter<A, B> {
        @Override
        public B convert(A value) {
            return persist.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return plain;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return wanted;
        }
    }
}
