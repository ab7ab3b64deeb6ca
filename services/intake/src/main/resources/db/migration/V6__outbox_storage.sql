-- A Bundle is a few kilobytes and stays for milliseconds: to compress it and take it apart costs more than it saves.
ALTER TABLE outbox ALTER COLUMN value SET STORAGE EXTERNAL;
ALTER TABLE outbox SET (toast_tuple_target = 8160);
