-- Campaigns whose text is a design made of blocks (decision 0035).
alter table campaigns drop constraint campaigns_format_check;
alter table campaigns add constraint campaigns_format_check
  check (format in ('text', 'mjml', 'blocks'));
