// Names of made-up people, by the region where such names are common.

interface Names {
  weight: number;
  first: readonly string[];
  last: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const cultures: Readonly<Record<string, Names>> = {
  english: {
    weight: 42,
    first: words(`Olivia Emma Charlotte Amelia Sophia Grace Hannah Abigail Chloe Megan Lauren Rachel
      Liam Noah James Oliver Henry Jack Samuel Daniel Thomas Ethan Ryan Connor Nora Claire`),
    last: words(`Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Harris
      Martin Thompson Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson
      O'Connor Murphy`),
  },
  spanish: {
    weight: 16,
    first: words(`Sofía Valentina Camila Lucía Isabella Mariana Gabriela Daniela Elena Rosa Mateo
      Santiago Diego Sebastián Alejandro Javier Carlos Luis Miguel Andrés`),
    last: words(`García Martínez Rodríguez López Hernández González Pérez Sánchez Ramírez Torres
      Flores Rivera Gómez Díaz Cruz Morales Ortiz Castillo Núñez Peña`),
  },
  indian: {
    weight: 14,
    first: words(`Priya Ananya Kavya Meera Neha Pooja Riya Divya Lakshmi Asha Rajesh Arjun Rohan
      Vikram Sanjay Amit Karthik Suresh Nikhil Aditya`),
    last: words(`Sharma Patel Kumar Singh Gupta Reddy Iyer Nair Mehta Joshi Desai Rao Menon Kapoor
      Banerjee Chatterjee Pillai Verma Shah Bhat`),
  },
  chinese: {
    weight: 8,
    first: words(
      `Wei Fang Jing Li Mei Xin Yan Hui Lan Ying Jun Ming Hao Lei Bo Tao Kai Peng Rui Yi`,
    ),
    last: words(
      `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Luo`,
    ),
  },
  german: {
    weight: 6,
    first: words(`Anna Lena Katharina Julia Sabine Greta Lukas Felix Jonas Stefan Matthias Jürgen`),
    last: words(
      `Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Groß Vogel`,
    ),
  },
  arabic: {
    weight: 6,
    first: words(`Fatima Layla Aisha Mariam Noor Yasmin Omar Ahmed Youssef Khalid Hassan Tariq`),
    last: words(
      `Haddad Nasser Khoury Saleh Mansour Farah Aziz Rahman Hamdan Bakri Sabbagh Darwish`,
    ),
  },
  nigerian: {
    weight: 5,
    first: words(
      `Amara Ngozi Chioma Folake Zainab Ifeoma Emeka Tunde Chidi Oluwaseun Ibrahim Kelechi`,
    ),
    last: words(`Okafor Adeyemi Eze Balogun Nwosu Abubakar Okonkwo Adebayo Obi Bello Uche Lawal`),
  },
  polish: {
    weight: 3,
    first: words(`Agnieszka Katarzyna Małgorzata Zofia Piotr Tomasz Paweł Krzysztof`),
    last: words(`Nowak Kowalski Wiśniewski Wójcik Kamiński Zieliński Szymański Dąbrowski`),
  },
};

export const cultureWeights = Object.fromEntries(
  Object.entries(cultures).map(([name, { weight }]) => [name, weight]),
);

export const companyWords = {
  first:
    words(`Northwind Harbor Summit Cedar Bluebird Granite Willow Pioneer Maple Ironbridge Crescent
    Lakeside Redwood Silverline Beacon Juniper Copperfield Evergreen Horizon Sterling`),
  second: words(`Events Logistics Dental Realty Solar Interiors Media Roofing Fitness Catering Labs
    Insurance Robotics Travel Landscaping Foods Consulting Motors Studio Legal`),
};
