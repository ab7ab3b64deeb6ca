-- One of the visit's messages says that the patient is dead. Of such a patient all is read, however long ago it was.
ALTER TABLE visit ADD COLUMN told_death boolean NOT NULL DEFAULT false;
UPDATE visit v SET told_death = true
WHERE EXISTS (SELECT FROM visit_message m WHERE m.visit_id = v.id AND m.facts ->> 'died' = 'true');
CREATE INDEX visit_told_death ON visit (patient_key) WHERE told_death AND merged_into IS NULL;
