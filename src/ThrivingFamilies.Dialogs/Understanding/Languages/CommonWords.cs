namespace ThrivingFamilies.Dialogs.Understanding.Languages;

/// <summary>Everyday words that topic examples are short of: days, months, numbers, answers, little words.</summary>
internal static class CommonWords
{
    /// <summary>English words.</summary>
    public const string English =
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
        december today yesterday tomorrow tonight morning afternoon evening night week weekend month year hour minute early late soon later
        one two three four five six seven eight nine ten eleven twelve twenty thirty hundred half first second third last next
        yes yeah yep nope nah none both either neither any some all every each other another more less much many few enough
        wait stop start back skip next repeat details again sorry please thanks welcome sure maybe never always sometimes often
        who what when where why which how this that these those here there now then i you he she it we they my your his her our their
        am is are was were be been have has had do does did will would can could should must might not and or but if because so than with
        without for from to of in on at by about near far up down out over under after before between until since while
        good bad better worse big small new old young happy sad tired hungry sick scared angry alone ready right wrong true false
        mother father son daughter brother sister baby child children kid kids family husband wife friend neighbor boy girl man woman people
        house home street city town car bus work job money food water school doctor hospital church phone number address name age birthday
        """;

    /// <summary>Spanish words.</summary>
    public const string Spanish =
        """
        lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
        diciembre hoy ayer mañana anoche tarde noche semana mes año hora minuto temprano pronto luego ahorita ahora despues antes
        uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien medio media primero segunda tercero ultimo proximo
        si claro ninguno ninguna ambos cualquiera alguno algunos todo todos cada otro otra mas menos mucho muchos poco pocos bastante
        espere espera alto atras saltar repetir detalles otra vez perdon gracias bienvenido quiza nunca siempre veces nose
        quien que cuando donde porque cual como este esta eso esos aqui alli entonces yo tu usted ella ellos nosotros mi tu su nuestro
        soy es son era fue ser estar estoy esta tengo tiene tienen hay hace hacer voy va puedo puede debo quiero quiere necesito y o pero si
        con sin para por de del en al sobre cerca lejos arriba abajo fuera entre hasta desde mientras el la los las un una lo le les se
        bueno malo mejor peor grande chico nuevo viejo joven feliz triste cansada hambre enferma miedo enojada sola lista bien mal cierto
        madre padre hijo hija hermano hermana bebe niño niña niños familia esposo esposa amiga vecino muchacho hombre mujer gente panales
        casa hogar calle ciudad pueblo carro camion trabajo dinero comida agua escuela hospital iglesia telefono numero direccion nombre edad
        """;

    /// <summary>Folded words used alike in both.</summary>
    public static IEnumerable<string> OfBoth { get; } = ["no", "ok", "x", "a", "am", "pm", "bye", "me", "doctor", "hospital", "bus", "wic", "snap", "ebt", "medicaid", "menu"];
}
