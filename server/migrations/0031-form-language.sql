-- The language of a form's page; null follows the browser of the visitor. The pages of earlier forms
-- were in English and stay so.
alter table forms add column language text default 'en' check (language in ('en', 'de'));
alter table forms alter column language drop default;
