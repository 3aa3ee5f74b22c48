using System.Collections.Frozen;

namespace ThrivingFamilies.Dialogs.Understanding.Words;

/// <summary>What texting short forms stand for, English and Spanish. Keys and meanings are folded (no accents, lower case).</summary>
internal static class TextSpeak
{
    private static readonly FrozenDictionary<string, string> Meanings = Read(
        """
        u=you yall=you_all ur=your youre=you_are r=are n=and nd=and w=with wit=with wth=with wo=without pls=please plz=please pleas=please
        plss=please thx=thanks ty=thank_you tysm=thank_you tx=thanks thnx=thanks thanx=thanks tmrw=tomorrow tmr=tomorrow tmw=tomorrow
        tomoro=tomorrow tomorow=tomorrow bc=because cuz=because coz=because bcuz=because bcz=because becuz=because idk=i_dont_know
        dunno=dont_know dk=dont_know rn=right_now asap=soon ppl=people ppls=people prob=probably abt=about bout=about tho=though thru=through
        wat=what wut=what wats=what_is whats=what_is wheres=where_is hows=how_is whos=who_is im=i_am
        gonna=going_to gunna=going_to wanna=want_to gotta=got_to lemme=let_me gimme=give_me kinda=kind_of tryna=trying_to
        tryin=trying hafta=have_to outta=out_of lil=little bf=boyfriend gf=girlfriend bday=birthday hubby=husband hubs=husband kiddo=kid
        kiddos=kids kido=kid bby=baby babys=baby dr=doctor drs=doctor doc=doctor appt=appointment appts=appointment
        apt=apartment apts=apartment appartment=apartment yr=year yrs=years yo=year_old mo=month mos=months mth=month mths=months wk=week
        wks=weeks hr=hour hrs=hours min=minutes mins=minutes nite=night tonite=tonight tn=tonight rly=really srsly=seriously sm1=someone
        sum1=someone smbdy=somebody somone=someone any1=anyone every1=everyone bk=back wen=when dis=this dat=that tha=the
        ofc=of_course bio=biological grandbaby=grandchild gma=grandma gpa=grandpa ins=insurance sched=schedule
        info=information b4=before gr8=great luv=love msg=message txt=text okay=ok okey=ok oki=ok kk=ok hiya=hi heyy=hey hii=hi
        jus=just jst=just knw=know kno=know noe=know rlly=really alot=a_lot
        q=que ke=que qe=que xq=porque pq=porque porq=porque xke=porque porke=porque xfa=por_favor xfavor=por_favor porfa=por_favor
        porfis=por_favor pf=por_favor x=por d=de tb=tambien tmb=tambien tmbn=tambien tbn=tambien tambn=tambien pa=para pal=para_el pos=pues
        ta=esta tas=estas tamos=estamos tabamos=estabamos bb=bebe bbs=bebes bbe=bebe kiero=quiero qiero=quiero aki=aqui
        kien=quien qien=quien komo=como cmo=como dnd=donde dond=donde ond=donde onde=donde nesesito=necesito nesecito=necesito necesitoo=necesito
        nececito=necesito nesecita=necesita nesesita=necesita nesesitamos=necesitamos ocupo=necesito asta=hasta ase=hace aser=hacer asen=hacen
        llo=yo alludar=ayudar alluda=ayuda aiuda=ayuda ayudenme=ayudeme bamos=vamos voi=voy estoi=estoy
        tngo=tengo tenjo=tengo pdo=puedo pueo=puedo kasa=casa trabjo=trabajo travajo=trabajo cn=con cm=como grax=gracias grs=gracias
        grasias=gracias graciass=gracias salu2=saludos bn=bien ntp=no_te_preocupes nomas=solo ijo=hijo ija=hija ijos=hijos
        mijo=hijo mija=hija mijito=hijo mijita=hija escuelita=escuela doctorcito=doctor carrito=carro pampers=panales
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The plain words behind a folded short form, or null when it is none.</summary>
    public static string? Meaning(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var meaning) ? meaning : null;

    private static FrozenDictionary<string, string> Read(string table)
    {
        var meanings = new Dictionary<string, string>();
        foreach (var pair in table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var meaning = pair[(equals + 1)..].Replace('_', ' ');
            if (pair[..equals] != meaning)
                meanings[pair[..equals]] = meaning;
        }
        return meanings.ToFrozenDictionary();
    }
}
