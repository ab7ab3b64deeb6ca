-- Intake may read a message anew, for example once a code of it is mapped: the highest revision counts.
ALTER TABLE visit_message ADD COLUMN revision int NOT NULL DEFAULT 0;
