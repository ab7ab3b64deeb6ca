package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vangnet.intake.application.BundleIds.BundleId;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a FHIR message whose Bundle.id came before with another MessageHeader.id (R4 messaging, receiver's table). The
 * other three cases are no error: both ids new, both seen, and a resend in a new envelope.
 */
@ApplicationScoped
class BundleIdJudge implements Judge {

    private record InFeed(String feed, String id) {}

    private final BundleIds bundleIds;
    private final MessageReaders readers;

    BundleIdJudge(BundleIds bundleIds, MessageReaders readers) {
        this.bundleIds = bundleIds;
        this.readers = readers;
    }

    @Override
    public List<Received> judge(List<Received> batch) {
        Set<BundleId> ids = new LinkedHashSet<>();
        for (Received message : batch) {
            BundleId id = id(message);
            if (id != null) {
                ids.add(id);
            }
        }
        if (ids.isEmpty()) {
            return batch;
        }
        Set<BundleId> reused = bundleIds.reused(ids);
        Set<InFeed> bundles = new HashSet<>();
        Set<InFeed> messages = new HashSet<>();
        List<Received> judged = new ArrayList<>(batch.size());
        for (Received message : batch) {
            BundleId id = id(message);
            if (id == null) {
                judged.add(message);
                continue;
            }
            // Two messages of one batch can be the first and the second use.
            boolean reusedHere = bundles.contains(new InFeed(id.feed(), id.bundle()))
                    && !messages.contains(new InFeed(id.feed(), id.message()));
            if (reused.contains(id) || reusedHere) {
                judged.add(refuse(message, id));
            } else {
                bundles.add(new InFeed(id.feed(), id.bundle()));
                messages.add(new InFeed(id.feed(), id.message()));
                judged.add(message);
            }
        }
        return judged;
    }

    private Received refuse(Received message, BundleId id) {
        Fault why = Fault.at(
                IntakeErrorCode.BUNDLE_ID_REUSED,
                "Bundle.id",
                "This Bundle.id came before with another MessageHeader.id. Give each message a Bundle.id of its own.");
        Reading refused = readers.of(MessageFormat.FHIR).refuse(message, why);
        // The hash of a FHIR message leaves Bundle.id out, and this very message in a new Bundle is right.
        MessageFacts facts = refused.facts().withHash(refused.facts().hash().with(id.bundle()));
        return new Received(message.arrival(), message.patientKey(), new Reading.Refused(facts, refused.answer(), why));
    }

    private static @Nullable BundleId id(Received message) {
        MessageFacts facts = message.reading().facts();
        return message.reading() instanceof Reading.Refused || facts.bundleId() == null || facts.controlId() == null
                ? null
                : new BundleId(facts.feed(), facts.bundleId(), facts.controlId());
    }
}
