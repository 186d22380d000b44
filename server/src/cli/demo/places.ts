// Cities where the made-up people live. Their phone numbers are of the kind that is kept for films.

interface Place {
  city: string;
  state: string;
  zip: string;
  area: string;
}

const place = (city: string, state: string, zip: string, area: string): Place => ({
  city,
  state,
  zip,
  area,
});

export const places: readonly Place[] = [
  place('Austin', 'TX', '787', '512'),
  place('Dallas', 'TX', '752', '214'),
  place('Houston', 'TX', '770', '713'),
  place('New York', 'NY', '100', '212'),
  place('Brooklyn', 'NY', '112', '718'),
  place('Buffalo', 'NY', '142', '716'),
  place('Los Angeles', 'CA', '900', '213'),
  place('San Diego', 'CA', '921', '619'),
  place('San Francisco', 'CA', '941', '415'),
  place('Sacramento', 'CA', '958', '916'),
  place('Miami', 'FL', '331', '305'),
  place('Orlando', 'FL', '328', '407'),
  place('Tampa', 'FL', '336', '813'),
  place('Chicago', 'IL', '606', '312'),
  place('Columbus', 'OH', '432', '614'),
  place('Cleveland', 'OH', '441', '216'),
  place('Atlanta', 'GA', '303', '404'),
  place('Boston', 'MA', '021', '617'),
  place('Seattle', 'WA', '981', '206'),
  place('Denver', 'CO', '802', '303'),
  place('Phoenix', 'AZ', '850', '602'),
  place('Philadelphia', 'PA', '191', '215'),
  place('Charlotte', 'NC', '282', '704'),
  place('Nashville', 'TN', '372', '615'),
  place('Portland', 'OR', '972', '503'),
  place('Minneapolis', 'MN', '554', '612'),
];

export const streets = ['Main St', 'Oak Ave', 'Maple Dr', 'Park Blvd', 'Hill Rd', 'Lake View Ct'];
