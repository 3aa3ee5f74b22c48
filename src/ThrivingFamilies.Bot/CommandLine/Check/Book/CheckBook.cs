using System.Text;
using ThrivingFamilies.Dialogs.Format.Book;

namespace ThrivingFamilies.Bot.CommandLine.Check.Book;

/// <summary><c>check --book</c>: to the file that is named, to redirected output, or to <c>book.html</c> here.</summary>
internal static class CheckBook
{
    private const string File = "book.html";

    public static int Write(ReviewBook book, DateOnly today, string? output)
    {
        var page = new BookPage(BookTemplate.Read(), book, today).Write();
        if (output is null && Console.IsOutputRedirected)
        {
            Console.Out.Write(page);
            return 0;
        }
        var path = Path.GetFullPath(output ?? File);
        System.IO.File.WriteAllText(path, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.Error.WriteLine($"The book is in {path}. Open it in a browser; print it from there.");
        return 0;
    }
}
