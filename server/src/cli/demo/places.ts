// Cities where the made-up people live, with the area codes of their phones. In each area the
// numbers from 555-0100 to 555-0199 belong to nobody.

interface Place {
  city: string;
  state: string;
  zip: string;
  areas: readonly string[];
}

const place = (city: string, state: string, zip: string, areas: string): Place => ({
  city,
  state,
  zip,
  areas: areas.split(' '),
});

export const places: readonly Place[] = [
  place('Austin', 'TX', '787', '512 737'),
  place('Dallas', 'TX', '752', '214 469 972'),
  place('Houston', 'TX', '770', '713 281 832'),
  place('New York', 'NY', '100', '212 646 332'),
  place('Brooklyn', 'NY', '112', '718 347 929'),
  place('Buffalo', 'NY', '142', '716'),
  place('Los Angeles', 'CA', '900', '213 323 310'),
  place('San Diego', 'CA', '921', '619 858'),
  place('San Francisco', 'CA', '941', '415 628'),
  place('Sacramento', 'CA', '958', '916 279'),
  place('Miami', 'FL', '331', '305 786'),
  place('Orlando', 'FL', '328', '407 321 689'),
  place('Tampa', 'FL', '336', '813 656'),
  place('Chicago', 'IL', '606', '312 773 872'),
  place('Columbus', 'OH', '432', '614 380'),
  place('Cleveland', 'OH', '441', '216'),
  place('Atlanta', 'GA', '303', '404 470 678'),
  place('Boston', 'MA', '021', '617 857'),
  place('Seattle', 'WA', '981', '206'),
  place('Denver', 'CO', '802', '303 720'),
  place('Phoenix', 'AZ', '850', '602 480 623'),
  place('Philadelphia', 'PA', '191', '215 267 445'),
  place('Charlotte', 'NC', '282', '704 980'),
  place('Nashville', 'TN', '372', '615 629'),
  place('Portland', 'OR', '972', '503 971'),
  place('Minneapolis', 'MN', '554', '612'),
];

export const streets = ['Main St', 'Oak Ave', 'Maple Dr', 'Park Blvd', 'Hill Rd', 'Lake View Ct'];
