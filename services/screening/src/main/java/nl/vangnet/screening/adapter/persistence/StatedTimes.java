package nl.vangnet.screening.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import nl.vangnet.screening.domain.visit.StatedTime;

/** A stated time as text: an instant, or a date when no more than the day is known. */
final class StatedTimes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StatedTimes() {
        addSerializer(StatedTime.class, new Writer());
        addDeserializer(StatedTime.class, new Reader());
    }

    private static final class Writer extends StdSerializer<StatedTime> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(StatedTime.class);
        }

        @Override
        public void serialize(StatedTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(
                    switch (time) {
                        case StatedTime.Moment moment -> moment.instant().toString();
                        case StatedTime.Day day -> day.date().toString();
                    });
        }
    }

    private static final class Reader extends StdDeserializer<StatedTime> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(StatedTime.class);
        }

        @Override
        public StatedTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            return text.contains("T")
                    ? new StatedTime.Moment(Instant.parse(text))
                    : new StatedTime.Day(LocalDate.parse(text));
        }
    }
}
