-- An answer that is given again tells the version of its record, as it did the first time.
alter table remembered_answers add column etag text;
