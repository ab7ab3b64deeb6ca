package nl.vangnet.chassis.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that a service owns or reads, when they are missing; never another one. */
@ApplicationScoped
public class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String DEAD_LETTER = ".dead-letter";

    private final KafkaClients clients;
    private final KafkaSettings settings;

    Topics(KafkaClients clients, KafkaSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    public static String deadLetterOf(String topic) {
        return topic + DEAD_LETTER;
    }

    /** Returns when all of them exist. @throws KafkaException when the broker does not answer within ten seconds */
    public void ensure(Collection<String> names) {
        try (Admin admin = clients.admin()) {
            Set<String> present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            for (String name : names) {
                if (!present.contains(name)) {
                    create(admin, name);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topics were made", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("the broker could not list or make topics", failed);
        }
    }

    private void create(Admin admin, String name) throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(settings.retention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(settings.maxRecordBytes())));
        try {
            admin.createTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS);
            LOG.infof("Topic %s made", name);
        } catch (ExecutionException failed) {
            // Owner and reader may both start first.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
