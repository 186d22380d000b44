// The names under which programs export each field, the surest first: those of HubSpot, Pipedrive,
// Salesforce, Zoho and Google Contacts, and what people write by hand in English and German. Only
// letters and digits count.
import type { PlainTarget } from './target-fields.ts';

export const headerNames: Partial<Record<PlainTarget, string[]>> = {
  email: [
    ...['email', 'emailaddress', 'mail', 'emailadresse', 'email1value', 'emailwork'],
    ...['workemail', 'primaryemail', 'emailhome', 'emailother', 'mailadresse'],
  ],
  phone: [
    ...['phone', 'phonenumber', 'telephone', 'telefon', 'telefonnummer', 'tel', 'phone1value'],
    ...['phonework', 'workphone', 'mobile', 'mobilephone', 'mobilephonenumber', 'phonemobile'],
    ...['cell', 'cellphone', 'handy', 'handynummer', 'mobil', 'mobilnummer', 'rufnummer'],
  ],
  first_name: ['firstname', 'givenname', 'vorname', 'forename'],
  last_name: ['lastname', 'familyname', 'surname', 'nachname', 'familienname'],
  name: ['name', 'fullname', 'personname', 'contactname', 'ansprechpartner', 'kontakt'],
  company: [
    ...['company', 'companyname', 'associatedcompany', 'organization', 'organisation'],
    ...['organizationname', 'organization1name', 'companyaccount', 'account', 'accountname'],
    ...['firma', 'firmenname', 'unternehmen', 'associatedcompanyname'],
  ],
  website: ['website', 'websiteurl', 'website1value', 'url', 'homepage', 'webseite', 'webadresse'],
  address: [
    ...['address', 'street', 'streetaddress', 'mailingstreet', 'address1street', 'strasse'],
    ...['straße', 'adresse', 'anschrift', 'postaladdress', 'streetandnumber'],
  ],
  city: ['city', 'mailingcity', 'address1city', 'town', 'ort', 'stadt', 'wohnort'],
  state: [
    ...['state', 'stateregion', 'stateprovince', 'mailingstate', 'address1region', 'region'],
    ...['province', 'bundesland'],
  ],
  zip: [
    ...['zip', 'zipcode', 'postalcode', 'zippostalcode', 'mailingpostalcode', 'postcode', 'plz'],
    ...['address1postalcode', 'postleitzahl', 'mailingzip'],
  ],
  status: ['leadstatus', 'status', 'hsleadstatus'],
  source: ['leadsource', 'source', 'originalsource', 'quelle', 'herkunft', 'originaltrafficsource'],
  assigned_to: [
    ...['leadowner', 'contactowner', 'owner', 'recordowner', 'assignedto', 'zuständig', 'besitzer'],
  ],
  pipeline: ['pipeline'],
  stage: ['stage', 'dealstage', 'pipelinestage', 'phase'],
  tags: ['tags', 'tag', 'labels', 'label', 'groupmembership', 'schlagwörter', 'schlagworte'],
  notes: ['notes', 'note', 'description', 'notizen', 'notiz', 'bemerkung', 'kommentar', 'comments'],
  event_date: ['eventdate', 'veranstaltungsdatum'],
  event_type: ['eventtype', 'veranstaltungsart'],
  external_id: ['recordid', 'externalid', 'id', 'leadid', 'contactid', 'kundennummer'],
  created_at: [
    ...['createdate', 'createddate', 'createdtime', 'createdat', 'created', 'personcreated'],
    ...['leadcreated', 'erstelltam', 'angelegtam'],
  ],
  starred: ['starred'],
  consent: ['consent'],
  extra: ['extra'],
};
