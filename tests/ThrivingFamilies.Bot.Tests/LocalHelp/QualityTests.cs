using ThrivingFamilies.Bot.LocalHelp.Search;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>Sixty searches with the services that a navigator would name: one of those must be among the first three, nine times in ten.</summary>
public sealed class QualityTests
{
    private static readonly (string Need, string Named)[] City =
    [
        ("food", "Food Pantry|Food Bank|Grocery Delivery|Monthly Food Supplement"),
        ("diapers_baby_supplies", "Diaper Program"),
        ("housing", "Family Rapid Re-Housing|Homelessness Prevention|Virginia Williams|Shelter Hotline"),
        ("utilities_bills", "LIHEAP|Utility Bill Discount|Energy Assistance Program"),
        ("childcare", "Early Head Start|Head Start|Child Care Assistance Program|Early Childhood Education"),
        ("health_care", "Primary Care|Medical Services|Pediatric|Dental Clinic"),
        ("mental_health_support", "Behavioral Health Services|Individual and Group Therapy|Psychiatric Evaluations|Mental Health Treatment"),
        ("jobs_income", "Workforce Institute|Pre-Employment|Job Readiness|Career Services"),
        ("legal_custody", "Family Law|Legal Assistance Project|Family Legal Services"),
        ("substance_use", "Opioid Recovery|Substance Use Treatment|Recovery Support|Methadone Treatment"),
        ("domestic_violence", "Domestic Violence Support|Family Violence Prevention|DV/Family Law"),
    ];

    private static readonly string[] CityPlaces = ["20001", "20020", "20011", "20002"];

    private static readonly (string Need, string Named)[] County =
    [
        ("food", "Food Pantry|Food Shelf"),
        ("diapers_baby_supplies", "Diaper Bank|Baby Pantry"),
        ("housing", "Rental Assistance|Family Shelter|Night Shelter"),
        ("utilities_bills", "Energy Assistance|Water Bill Help"),
        ("childcare", "Early Head Start|Head Start Preschool|Day Care|Child Care"),
        ("health_care", "Family Clinic|Walk-In Clinic"),
        ("mental_health_support", "Counseling|Therapy for Parents"),
        ("transportation", "Rides to the Doctor|Bus Passes"),
        ("jobs_income", "Job Search Help|Job Training"),
        ("legal_custody", "Family Law"),
        ("substance_use", "Outpatient Treatment|Detox"),
        ("domestic_violence", "Safe Harbor Shelter|Safety Planning"),
        ("lonely_connection_groups", "Parent Cafe|Playgroup"),
        ("coparenting_foster_kinship", "Kinship Navigator|Foster Parent Group"),
        ("grief_loss", "Grief Group"),
        ("parenting_school", "After-School Club|Homework Help"),
    ];

    [Fact]
    public void A_navigators_choice_is_among_the_first_three()
    {
        var city = Directories.Index(Directories.Shared("dc"), "dc", Directories.Zips());
        var county = Directories.Index(Path.Combine(Repository.Dialogs, "sample-directory"), "sample");
        var asked = CityPlaces.SelectMany(place => City.Select(one => (Index: city, one.Need, one.Named, Place: place)))
            .Concat(County.Select(one => (Index: county, one.Need, one.Named, Place: "00101"))).ToList();

        var missed = asked.Where(one => !IsFound(one.Index, one.Need, one.Place, one.Named)).Select(one => $"{one.Need} {one.Place}").ToList();

        Assert.Equal(60, asked.Count);
        Assert.True(missed.Count <= 6, $"missed: {string.Join(", ", missed)}");
    }

    private static bool IsFound(DirectoryIndex index, string need, string place, string named) =>
        index.Find(Directories.Search(need, place)).Places.Any(found => named.Split('|').Any(name => found.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
}
