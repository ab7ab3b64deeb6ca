-- Who is who: merges, unmerges and moves. A message remembers the patient under whom it came, by key and by the identifier
-- that a merge names, and the visit of which it was first, so that what a merge joined comes apart again.
ALTER TABLE visit_message
    ADD COLUMN patient_key    uuid,
    ADD COLUMN patient        text,
    ADD COLUMN first_visit_id uuid REFERENCES visit;
UPDATE visit_message m
SET patient_key = v.patient_key, first_visit_id = m.visit_id,
    patient = CASE WHEN m.facts -> 'patient' -> 'primary' ->> 'value' IS NULL THEN 'key|' || v.patient_key
        ELSE left('id|' || coalesce(m.facts -> 'patient' -> 'primary' ->> 'system', '') || '|'
            || (m.facts -> 'patient' -> 'primary' ->> 'value'), 500) END
FROM visit v WHERE v.id = m.visit_id;
ALTER TABLE visit_message
    ALTER COLUMN patient_key SET NOT NULL,
    ALTER COLUMN patient SET NOT NULL,
    ALTER COLUMN first_visit_id SET NOT NULL;
CREATE INDEX visit_message_patient ON visit_message (patient);

-- Two patients of whom a message says that they have to do with each other.
CREATE TABLE patient_link (
    message_id uuid NOT NULL REFERENCES visit_message,
    one        text NOT NULL,
    other      text NOT NULL,
    PRIMARY KEY (message_id, one, other)
);
CREATE INDEX patient_link_one ON patient_link (one);
CREATE INDEX patient_link_other ON patient_link (other);

-- A message about the person alone, which counts for each of their visits.
ALTER TABLE visit ADD COLUMN of_person boolean NOT NULL DEFAULT false;
