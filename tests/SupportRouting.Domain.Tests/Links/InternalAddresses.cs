namespace SupportRouting.Domain.Tests.Links;

/// <summary>Ways of writing an address that is inside somebody's network.</summary>
public static class InternalAddresses
{
    public static TheoryData<string> All =>
    [
        "https://127.0.0.1/", "https://127.1/", "https://127.0.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/",
        "https://0x7F.0x0.0x0.0x1/", "https://0177.0.0.1/", "https://017700000001/", "https://0/", "https://0.0.0.0/", "https://127.0.0.1./",
        "https://127.0.0.1:443/", "https://127.0.0.1:8443/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/", "https://192.168.257/",
        "https://169.254.169.254/latest/meta-data/", "https://2852039166/", "https://0xA9FEA9FE/", "https://0251.0376.0251.0376/",
        "https://100.100.100.200/", "https://168.63.129.16/", "https://255.255.255.255/", "https://1.2.3.4.5/", "https://256.256.256.256/", "https://4294967296/",
        "https://[::1]/", "https://[::]/", "https://[0:0:0:0:0:0:0:1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/",
        "https://[64:ff9b::127.0.0.1]/", "https://[64:ff9b::a9fe:a9fe]/", "https://[64:ff9b:1::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001:0:7f00:1::]/",
        "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fd00::1]/", "https://[fd00:ec2::254]/", "https://[fec0::1]/", "https://[ff02::1]/",
        "https://public.example@127.0.0.1/", "https://public.example:443@127.0.0.1/", "https://public.example%40127.0.0.1/", "https://127.0.0.1@public.example/",
        "https://１２７.０.０.１/", "https://127。0。0。1/", "https://①②⑦.0.0.1/", "https://%31%32%37.0.0.1/", "https://127.0.0.%31/", "https://127%2e0%2e0%2e1/",
        "https://localhost/", "https://LOCALHOST/", "https://localhost./", "https://localhost:443/", "https://ｌｏｃａｌｈｏｓｔ/", "https://admin.localhost/",
        "https://localhost.localdomain/", "https://printer.local/", "https://metadata.google.internal/", "https://router.home.arpa/", "https://nas.lan/",
        "https://1.0.0.127.in-addr.arpa/", "https://portal/", "https://x.test/",
        "http://127.0.0.1/", "//127.0.0.1/", "file:///etc/hosts", "gopher://127.0.0.1/", "https:127.0.0.1", "https:///127.0.0.1/", "https://\t127.0.0.1/",
        " https://127.0.0.1/", "https://127.0.0.1\\@public.example/", "https://127.0.0.1#@public.example/", "https://127.0.0.1?@public.example/",
    ];
}
