namespace SafetyPlanner.Testing;

/// <summary>One or two sentences in each of many scripts: 'when I am afraid I call my friend'.</summary>
public static class ScriptSamples
{
    /// <summary>The name of each language and what is written in it.</summary>
    public static IReadOnlyList<(string Language, string Text)> All { get; } =
    [
        ("Māori", "Tēnā koe. Kei te āwangawanga ahau; āēīōū ĀĒĪŌŪ."),
        ("Polish", "Gdy się boję, dzwonię do przyjaciółki. Zażółć gęślą jaźń."),
        ("Vietnamese", "Khi tôi sợ, tôi gọi cho bạn tôi ngay lập tức."),
        ("Greek", "Όταν φοβάμαι τηλεφωνώ στη φίλη μου."),
        ("Russian", "Когда мне страшно, я звоню подруге."),
        ("Arabic", "عندما أشعر بالخوف أتصل بصديقتي (آمنة) على الرقم 021 555، قبل الساعة 8:30."),
        ("Urdu", "جب مجھے ڈر لگتا ہے تو میں اپنی بہن کو فون کرتی ہوں۔"),
        ("Persian", "وقتی می‌ترسم به خواهرم زنگ می‌زنم."),
        ("Hebrew", "כשאני מפחדת אני מתקשרת לאמא שלי (054-555)."),
        ("Hindi", "जब मुझे डर लगता है तो मैं अपनी बहन को फ़ोन करती हूँ।"),
        ("Bengali", "আমি যখন ভয় পাই তখন আমার বোনকে ফোন করি।"),
        ("Tamil", "எனக்கு பயமாக இருக்கும்போது என் தோழியை அழைக்கிறேன்."),
        ("Sinhala", "මට බය දැනෙන විට මම මගේ යාළුවාට කතා කරනවා."),
        ("Thai", "เมื่อฉันรู้สึกกลัวฉันจะโทรหาเพื่อน"),
        ("Khmer", "ពេលខ្ញុំភ័យ ខ្ញុំទូរស័ព្ទទៅមិត្ត។"),
        ("Burmese", "ကြောက်တဲ့အခါ သူငယ်ချင်းကို ဖုန်းဆက်တယ်။"),
        ("Amharic", "ስፈራ ለጓደኛዬ እደውላለሁ።"),
        ("Georgian", "როცა მეშინია, მეგობარს ვურეკავ."),
        ("Armenian", "Երբ վախենում եմ, զանգում եմ ընկերուհուս։"),
        ("Chinese", "当我感到害怕的时候，我会打电话给朋友。"),
        ("Japanese", "怖いと感じたときは、友だちに電話します。"),
        ("Korean", "무서울 때는 친구에게 전화합니다."),
    ];
}
