-- Lists by custom fields, and in other orders than that of creation, are chosen in memory: each new
-- lead wrote these indexes for them.

drop table lead_field_values;

drop index leads_updated;
drop index leads_score;
drop index leads_first_name;
drop index leads_last_name;
drop index leads_no_email;
drop index leads_archived;
drop index leads_first_touch;
