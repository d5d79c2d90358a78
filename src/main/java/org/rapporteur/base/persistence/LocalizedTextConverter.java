package org.rapporteur.base.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores a text in several languages as one JSON object, the original first. */
@Converter
public class LocalizedTextConverter implements AttributeConverter<@Nullable LocalizedText, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
        return text == null ? null : JSON.writeValueAsString(text.texts());
    }

    @Override
    public @Nullable LocalizedText convertToEntityAttribute(@Nullable String json) {
        return json == null
                ? null
                : new LocalizedText(JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}));
    }
}
