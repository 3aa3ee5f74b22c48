using System.Globalization;

namespace ThrivingFamilies.Bench.LocalHelp;

/// <summary>A made-up directory of any size as HSDS tables: for each service a place, an address, a phone, hours and two categories; half of the places without coordinates.</summary>
internal static class MadeDirectory
{
    private static readonly string[] Names = ["Food Pantry", "Diaper Bank", "Rental Assistance", "Energy Assistance", "Early Head Start", "Family Clinic", "Counseling", "Job Training", "Legal Aid", "Outpatient Treatment", "Domestic Violence Shelter", "Parent Group", "Bus Passes", "Grief Support"];

    public static void Write(string folder, int services)
    {
        Directory.CreateDirectory(folder);
        Table(folder, "organizations", "id,name,description", (services / 4) + 1, i => $"o{i},Helpers {i},We help families in town {i % 500}.");
        Table(folder, "locations", "id,organization_id,name,latitude,longitude", services, i => i % 2 == 0 ? $"l{i},o{i / 4},Place {i},{Latitude(i)},{Longitude(i)}" : $"l{i},o{i / 4},Place {i},,");
        Table(folder, "services", "id,organization_id,name,description,status,assured_date", services, i => $"s{i},o{i / 4},{Names[i % Names.Length]} {i},\"Help for families with {Names[i % Names.Length]}, free, near town {i % 500}. Call first.\",active,2026-05-01");
        Table(folder, "services_at_location", "id,service_id,location_id", services, i => $"a{i},s{i},l{i}");
        Table(folder, "addresses", "id,location_id,address_1,city,state_province,postal_code,country", services, i => $"d{i},l{i},{i} Main Street,Town {i % 500},KS,{20000 + (i % 500)},US");
        Table(folder, "phones", "id,service_id,number,type", services, i => $"p{i},s{i},(785) 555-{i % 10000:0000},{(i % 5 == 0 ? "fax" : "voice")}");
        Table(folder, "schedules", "id,service_id,byday,opens_at,closes_at", services, i => $"h{i},s{i},\"MO,TU,WE,TH,FR\",09:00,17:00");
        Table(folder, "taxonomy_terms", "id,name", Names.Length, i => $"t{i},{Names[i]}");
        Table(folder, "attributes", "id,link_id,taxonomy_term_id", services * 2, i => $"x{i},s{i / 2},t{(i / 2 + (i % 2)) % Names.Length}");
    }

    private static string Latitude(int i) => (36 + (i % 500 / 25 * 0.3)).ToString(CultureInfo.InvariantCulture);

    private static string Longitude(int i) => (-101 + (i % 25 * 0.3)).ToString(CultureInfo.InvariantCulture);

    private static void Table(string folder, string name, string header, int rows, Func<int, string> row)
    {
        using var file = new StreamWriter(Path.Combine(folder, name + ".csv"));
        file.WriteLine(header);
        for (var i = 0; i < rows; i++)
            file.WriteLine(row(i));
    }
}
